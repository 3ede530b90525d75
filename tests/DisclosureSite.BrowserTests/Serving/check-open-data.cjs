// Reads a built site as others would: its JSON files by their schemas (Ajv), its CSV files by their data packages' table schemas, keys
// and references (Frictionless Data's own library). Prints what does not hold, a line each, and then how much was read.
// Arguments: the folder in which the packages are installed, the folder of the site.
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createRequire } = require('node:module');

const [packages, site] = process.argv.slice(2);
const load = createRequire(path.join(packages, 'x.js'));
const Ajv = load('ajv/dist/2020').default;
const addFormats = load('ajv-formats').default;
const { Package } = load('datapackage');

const faults = [];
const counts = { json: 0, packages: 0, tables: 0, lines: 0 };

function filesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : [file];
  });
}

function checkJson(files) {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats(ajv);
  const schemas = new Map();
  for (const file of files) {
    const json = JSON.parse(fs.readFileSync(file, 'utf8'));
    const schema = path.resolve(path.dirname(file), json.$schema);
    if (!schemas.has(schema)) {
      schemas.set(schema, ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8'))));
    }

    const validate = schemas.get(schema);
    counts.json++;
    if (!validate(json)) {
      faults.push(`${file}: ${ajv.errorsText(validate.errors.slice(0, 3))}`);
    }
  }
}

// The library knows version 1 of the standard: it wants a profile to see a table, a name for the table itself, and no byte order mark.
async function checkPackage(file, work) {
  const descriptor = JSON.parse(fs.readFileSync(file, 'utf8'));
  const folder = fs.mkdtempSync(path.join(work, 'package-'));
  delete descriptor.$schema;
  for (const resource of descriptor.resources.filter(one => one.type === 'table')) {
    delete resource.type;
    resource.profile = 'tabular-data-resource';
    for (const key of resource.schema.foreignKeys ?? []) {
      key.reference.resource ??= '';
    }

    const copy = path.join(folder, resource.path);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.writeFileSync(copy, fs.readFileSync(path.join(path.dirname(file), resource.path), 'utf8').replace(/^\uFEFF/, ''));
  }

  const loaded = await Package.load(descriptor, { basePath: folder });
  counts.packages++;
  for (const error of loaded.errors) {
    faults.push(`${file}: ${error.message}`);
  }

  for (const resource of loaded.resources.filter(one => one.descriptor.schema)) {
    try {
      counts.lines += (await resource.read({ relations: true })).length;
      counts.tables++;
    } catch (error) {
      faults.push(`${file}, ${resource.name}: ${[error, ...(error.errors ?? [])].map(one => one.message).slice(0, 4).join('; ')}`);
    }
  }
}

async function main() {
  const json = filesIn(site).filter(file => file.endsWith('.json'));
  const isPackage = file => path.basename(file) === 'datapackage.json';
  checkJson(json.filter(file => !isPackage(file) && path.basename(path.dirname(file)) !== 'schemas'));
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'disclosure-packages-'));
  try {
    for (const file of json.filter(isPackage)) {
      await checkPackage(file, work);
    }
  } finally {
    fs.rmSync(work, { recursive: true });
  }

  process.stdout.write([...faults, JSON.stringify(counts), ''].join('\n'));
}

main();
