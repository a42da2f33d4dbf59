// Inside of another site's page the tool could be overlaid and its buttons pressed unseen, so it does not start there.

/** Whether another page holds this one in a frame. Even where that is unknowable, comparing the two windows is allowed. */
export const isFramed = () => window.top !== window.self;
