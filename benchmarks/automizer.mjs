// pptx-automizer as a peer: one warm node process that answers one JSON command per line.
//   {"base": path, "ready": path, "plan": path}  loads them           -> {"versions": …}
//   {"render": number, "to": path}               writes one deck       -> {}
//   {"run": true}                                makes the next decks  -> {"wall": ms, "cpu": ms}, timed in here
//   {"peak": true}                               -> {"peak": kB}, the largest resident set so far
// An instance makes one presentation, so each deck begins with a new one; the files are in memory.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url); // unlike import, it also looks in NODE_PATH
const { Automizer, modify, XmlHelper } = require("pptx-automizer");

const TAG = /\{\{(\w+)\}\}/g;
const ZIPPED = { type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 6 } }; // as the peers do

let base;
let ready;
let plan;
let next = 0;

const replaceAll = (root, texts) => {
  for (const text of Array.from(root.getElementsByTagName("a:t"))) {
    text.textContent = text.textContent.replace(TAG, (_, tag) => texts[tag]);
  }
};

// The library has no helper for speaker notes; it copies them, and they are at hand as XML.
const fillNotes = (slide, texts) =>
  slide.modify(async () => {
    const name = `ppt/notesSlides/notesSlide${slide.targetNumber}.xml`;
    replaceAll(await XmlHelper.getXmlFromArchive(slide.targetArchive, name), texts);
  });

const change = (shape) => {
  if (shape.chart) return modify.setChartData(shape.chart);
  return shape.rows ? modify.setTableData({ body: shape.rows }) : modify.replaceText(shape.replace);
};

const ways = {
  shapes: (slide, job) => {
    for (const shape of job.shapes) slide.modifyElement(shape.name, [change(shape)]);
  },
  slides: (slide, job) => {
    slide.modify((xml) => replaceAll(xml, job.texts));
    for (const shape of job.shapes) if (shape.chart) slide.modifyElement(shape.name, [change(shape)]);
  },
};

const render = async (deck) => {
  const automizer = new Automizer({ removeExistingSlides: true, verbosity: 0 });
  const presentation = automizer.loadRoot(base).load(ready, "ready");
  deck.forEach((job, index) => {
    presentation.addSlide("ready", index + 1, (slide) => {
      ways[plan.way](slide, job);
      if (job.notes) fillNotes(slide, job.texts);
    });
  });
  return (await presentation.getJSZip()).generateAsync(ZIPPED);
};

const version = (name) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`))).version;

const answer = async (command) => {
  if (command.base) {
    base = readFileSync(command.base);
    ready = readFileSync(command.ready);
    plan = JSON.parse(readFileSync(command.plan));
    return { versions: { node: process.version, "pptx-automizer": version("pptx-automizer") } };
  }
  if (command.to) {
    writeFileSync(command.to, await render(plan.decks[command.render]));
    return {};
  }
  if (command.peak) {
    const status = readFileSync("/proc/self/status", "utf8");
    return { peak: Number(/VmHWM:\s+(\d+)/.exec(status)[1]) };
  }
  const batch = plan.decks.slice(next, next + plan.batch);
  next = (next + plan.batch) % plan.decks.length;
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  for (const deck of batch) await render(deck);
  const used = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 };
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
