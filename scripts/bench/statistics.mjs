// What stands for many measurements.

/** The value below which the given share of the values lies, between neighbours in proportion. */
export function quantile(values, share) {
  if (values.length === 0) throw new Error('there is nothing to take a quantile of');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
}

export const median = (values) => quantile(values, 0.5);

/** Median, 95th percentile and number of the values. */
export const summary = (values) => ({ median: median(values), p95: quantile(values, 0.95), count: values.length });
