// Runs one Azurite program that lives as long as the pipe on its standard input. The local host closes the pipe to stop storage;
// a host that dies, however hard, closes it too. So storage always saves its data, and nobody has to find and kill a left-over.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const [, , program, folder] = process.argv;
const pidFile = path.join(folder, 'pid');
const ignore = () => {};

// Ctrl-C in a terminal reaches every process of its group: leave it to the host, which drains first.
const once = process.once;
process.once = function (event, listener) {
  return event === 'SIGINT' ? this : once.call(this, event, listener);
};
process.on('SIGINT', ignore);

// When the host is gone nobody reads what Azurite prints on its way out.
process.stdout.on('error', ignore);
process.stderr.on('error', ignore);

// The next start waits for this process before it opens the same files.
fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(pidFile, String(process.pid));
process.on('exit', () => fs.rmSync(pidFile, { force: true }));

process.stdin.resume();
process.stdin.on('close', () => {
  // No listener: still starting, so nothing was stored.
  if (!process.emit('message', 'shutdown')) process.exit(0);
});

process.argv = [process.argv[0], program, '--location', folder, ...process.argv.slice(4)];
require(`azurite/dist/src/${program}`);
