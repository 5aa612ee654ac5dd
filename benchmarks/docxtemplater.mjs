// docxtemplater as a peer: one warm node process that answers one JSON command per line.
//   {"template": path, "contexts": path}  loads both              -> {"versions": …}
//   {"render": number, "to": path}        writes one document     -> {}
//   {"run": true}                         renders every document  -> {"wall": ms, "cpu": ms}, timed in here
//   {"peak": true}                        -> {"peak": kB}, the largest resident set so far
// docxtemplater refuses to render one instance twice, so its published use is a new one for each document.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url); // unlike import, it also looks in NODE_PATH
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");

// Dotted paths without the cost of the full expression parser.
const parser = (tag) => {
  const names = tag === "." ? [] : tag.split(".");
  return { get: (scope) => names.reduce((value, name) => value?.[name], scope) };
};
const options = { paragraphLoop: true, linebreaks: true, parser };

let template;
let contexts;

const render = (context) => {
  const document = new Docxtemplater(new PizZip(template), options);
  document.render(context);
  return document.toBuffer(); // deflates, as the peers do
};

const version = (name) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`))).version;

const answer = (command) => {
  if (command.template) {
    template = readFileSync(command.template);
    contexts = JSON.parse(readFileSync(command.contexts));
    return { versions: { node: process.version, docxtemplater: version("docxtemplater"), pizzip: version("pizzip") } };
  }
  if (command.to) {
    writeFileSync(command.to, render(contexts[command.render]));
    return {};
  }
  if (command.peak) {
    const status = readFileSync("/proc/self/status", "utf8");
    return { peak: Number(/VmHWM:\s+(\d+)/.exec(status)[1]) };
  }
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  for (const context of contexts) render(context);
  const used = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 };
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
