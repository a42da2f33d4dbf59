// Ends with a sentence when the given port of this machine is taken. It needs no npm package.
import { createServer } from 'node:net';

const port = Number(process.argv[2]);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`\n  Stopped: "${process.argv[2]}" is no port. Give a number from 1 to 65535: make serve PORT=9000`);
  process.exit(1);
}
const probe = createServer();
probe.on('error', ({ code, message }) => {
  console.error(`\n  Stopped: port ${port} cannot be used: ${code === 'EADDRINUSE' ? 'another program has it' : message}.`);
  console.error('  End that program or choose another port: make serve PORT=9000');
  process.exitCode = 1;
});
probe.listen(port, '127.0.0.1', () => probe.close());
