// Stands in for Google Forms: runs the script that makes the questionnaire, refuses what Google refuses, and prints what was made.
//   node form_app.js SCRIPT
"use strict";
const fs = require("fs");
const vm = require("vm");

function refuse(why) {
  throw new Error(why);
}

function text(value, what) {
  if (typeof value !== "string" || value.trim() === "") refuse(`${what} is ${JSON.stringify(value)}`);
  return value;
}

function texts(values, what) {
  if (!Array.isArray(values) || values.length === 0) refuse(`${what} are ${JSON.stringify(values)}`);
  values.forEach((value) => text(value, what));
  if (new Set(values).size !== values.length) refuse(`${what} repeat: ${values}`);
  return values;
}

const items = [];

/** An item with the methods that Google gives to its kind, and no others. */
function item(kind, methods) {
  const made = { kind };
  items.push(made);
  const all = { setTitle: (title) => { made.title = text(title, "a title"); }, setHelpText: (help) => { made.help = text(help, "a help text"); }, ...methods(made) };
  const chained = {};
  for (const [name, method] of Object.entries(all)) {
    chained[name] = (...given) => { method(...given); return chained; };
  }
  return chained;
}

const choices = (made) => ({ setChoiceValues: (values) => { made.choices = texts(values, "choices"); } });

const form = {
  setDescription: (value) => { form.description = text(value, "a description"); },
  setConfirmationMessage: (value) => { form.thanks = text(value, "thanks"); },
  setProgressBar: (on) => { if (on !== true && on !== false) refuse("a progress bar is on or off"); },
  addPageBreakItem: () => item("page", () => ({})),
  addScaleItem: () => item("scale", (made) => ({
    setBounds: (low, high) => {
      if (![0, 1].includes(low) || !(Number.isInteger(high) && high >= 3 && high <= 10)) refuse(`a scale from ${low} to ${high}`);
      made.bounds = [low, high];
    },
    setLabels: (low, high) => { made.labels = [text(low, "a label"), text(high, "a label")]; },
  })),
  addGridItem: () => item("grid", (made) => ({
    setRows: (rows) => { made.rows = texts(rows, "rows"); },
    setColumns: (columns) => { made.columns = texts(columns, "columns"); },
  })),
  addCheckboxItem: () => item("boxes", choices),
  addMultipleChoiceItem: () => item("one", choices),
  getPublishedUrl: () => "https://example.org/published",
  getEditUrl: () => "https://example.org/edit",
};

const said = [];
const world = {
  FormApp: { create: (title) => { form.title = text(title, "a title"); return form; } },
  console: { log: (line) => said.push(String(line)) },
};
vm.runInNewContext(fs.readFileSync(process.argv[2], "utf8") + "\nmakeQuestionnaire();", world);
const { title, description, thanks } = form;
process.stdout.write(JSON.stringify({ title, description, thanks, items, said }));
