// Imported first by the launchers, for its effect: an old Node gets a clear message instead of a syntax error. Vite
// needs these versions: Node 21 and the first releases of 22 lack features of 20.19.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (!supported) {
  console.error(
    `Sora Export needs Node 20.19, 22.12 or newer; this is ${process.version}. Get it from https://nodejs.org/`,
  );
  process.exit(1);
}
