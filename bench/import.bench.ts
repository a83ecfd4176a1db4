// Files of Participedia’s shape, 2,500, 5,000 and 10,000 rows of invented cases, read from the disk and
// written as drafts: time and memory. IMPORT_BENCH=0.1 to try it.
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { houseViewer } from '#kit/viewer.ts'
import { importResources, readImportFile } from '#modules/resources/index.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../src/app.ts'

const scale = Number(process.env['IMPORT_BENCH'] ?? 1)
const sizes = [2_500, 5_000, 10_000].map((size) => Math.round(size * scale))
/** Four times as many rows may not take more than this, nor more memory than a short file. */
const promised = { growth: 5, memory: 1.6 }

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-import-'))
const database = await startPostgres({ dataDir: folder })
const config = readConfig({ OUVROIR_DATA_DIR: folder, LOG_LEVEL: 'silent' })
await migrate(database.connectionString)
const { house, close } = openHouse(config, database.connectionString, makeRooms())

const words = 'habitants jury budget parc école rivière marché atelier vote commune quartier'.split(
  ' ',
)
const sentence = (at: number, length: number) =>
  Array.from({ length }, (_, n) => words[(at * 7 + n * 3) % words.length]).join(' ')

const header =
  'id,type,title,url,description,post_date,original_language,city,country,general_issues_1,start_date,public_spectrum,recruitment_method_1,scope_of_influence,number_of_participants,creator_name,body'

function* rows(count: number) {
  yield `${header}\n`
  for (let at = 1; at <= count; at++) {
    const body = `<h2>Problems and Purpose</h2><p>${sentence(at, 250)}</p><h2>Influence, Outcomes, and Effects</h2><p>${sentence(at + 1, 250)}</p>`
    yield `${at},case,Cas inventé ${at} ${sentence(at, 3)},https://exemple.fr/${at},"${sentence(at, 30)}",2024-05-01,fr,Valbrenne,France,environment,2024-05-01,collaborate,random,citytown,42,,"${body}"\n`
  }
}

async function run(count: number, source: string) {
  const path = join(folder, `${count}.csv`)
  await pipeline(Readable.from(rows(count)), createWriteStream(path))
  const pieces = () => createReadStream(path)
  let highest = 0
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 50)
  const since = performance.now()
  const read = await readImportFile({ name: 'cas.csv', pieces })
  if (!read.ok) throw new Error(read.refusal)
  const { rows: lines, ...about } = read.value
  const report = await importResources((inside) => act(house, { person: houseViewer }, inside), {
    file: { ...about, name: 'cas.csv' },
    rows: lines,
    map: undefined,
    source,
    dryRun: false,
    publish: false,
  })
  clearInterval(watch)
  if (!report.ok || report.value.created !== count) throw new Error(JSON.stringify(report))
  return { seconds: (performance.now() - since) / 1000, memory: Math.round(highest / 1_048_576) }
}

await run(Math.min(200, sizes[0] ?? 200), 'warm')
const measures = []
for (const size of sizes) {
  const measure = await run(size, `bench ${size}`)
  measures.push(measure)
  console.log(`${size} rows: ${measure.seconds.toFixed(1)} s, ${measure.memory} MB at most`)
}
await close()
await database.stop()
rmSync(folder, { recursive: true, force: true })

const [first, , last] = measures
if (first && last) {
  const growth = last.seconds / first.seconds
  const memory = last.memory / first.memory
  console.log(`four times the rows: time × ${growth.toFixed(2)}, memory × ${memory.toFixed(2)}`)
  if (growth > promised.growth || memory > promised.memory) process.exitCode = 1
}
