// Checks the types of the three projects at once: core without the DOM, the application, and everything for Node.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { binOf, root, runMain } from './lib/process.mjs';

/** Name of each project and its configuration. */
export const PROJECTS = /** @type {const} */ ([
  ['core', 'tsconfig.core.json'],
  ['app', 'tsconfig.json'],
  ['node', 'tsconfig.node.json'],
]);

/** @param {string} config @returns {Promise<{ code: number, output: string }>} */
function check(config) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binOf('typescript', 'tsc'), '-p', config, '--pretty', 'false'], {
      cwd: root,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @returns {Promise<{ passed: number, failed: number }>} one check a project; faults go to the terminal */
export async function checkTypes() {
  const results = await Promise.all(
    PROJECTS.map(async ([name, config]) => ({ name, ...(await check(config)) })),
  );
  for (const { name, code, output } of results) {
    process.stdout.write(`types of ${name}: ${code === 0 ? 'right' : 'wrong'}\n${output}`);
  }
  const failed = results.filter(({ code }) => code !== 0).length;
  return { passed: results.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    if ((await checkTypes()).failed > 0) process.exitCode = 1;
  });
}
