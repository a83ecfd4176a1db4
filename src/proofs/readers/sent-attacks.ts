import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readJson } from '#kit/json/bounded-json.ts'
import { readReportApart } from '#modules/events/reports/actions/read-report-apart.ts'
import { readQuestionsFile } from '#modules/surveys/routes/read-questions-file.ts'
import { readContours } from '#modules/territories/actions/import-contours.ts'
import { countApart } from '#modules/votes/file-count/actions/count-apart.ts'
import { mostSheets, readSheets } from '#modules/votes/paper/paper.ts'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { readParts } from '#platform/http/multipart.ts'
import { type Attack, sharedArcs, tarOfZeros, text } from './hostile-files.ts'

const million = 1_000_000
const words = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

/** By the command that reads a file of the machine: it ends with a sentence. */
async function asFile(bytes: Uint8Array, name: string, read: (path: string) => Promise<unknown>) {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return await read(path).then(
      () => 'read',
      () => 'refused',
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

const json = async (bytes: Uint8Array) =>
  readJson(words(bytes)) === undefined ? 'refused' : 'read'
const contours = (bytes: Uint8Array) => asFile(bytes, 'communes.json', readContours)
const backup = (bytes: Uint8Array) => asFile(bytes, 'save.tar.gz', (path) => checkBackup(path))

const ballots = (name: string) => async (bytes: Uint8Array) => {
  const counted = await countApart({ name, method: 'schulze' }, bytes)
  if (!counted.ok) return counted.refusal
  return counted.value.ok ? 'read' : counted.value.problem.why
}

async function form(bytes: Uint8Array): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 65_536) {
      await new Promise((resolve) => setImmediate(resolve))
      yield bytes.subarray(at, at + 65_536)
    }
  }
  try {
    for await (const { value } of readParts(pieces(), 'b')) if (value instanceof File) value.size
    return 'read'
  } catch {
    return 'refused'
  }
}

const field = '\r\n--b\r\nContent-Disposition: form-data; name="a"'

/** What is sent by a form, pasted, or read by a command. */
export const sentAttacks: readonly Attack[] = [
  {
    reader: 'form',
    name: 'form with a CSV of 20 MB',
    file: (scale) =>
      text('a;b;c;dé\r\n', 20 * million * scale, `${field}; filename="a.csv"\r\n\r\n`, '\r\n--b--'),
    read: form,
  },
  {
    reader: 'form',
    name: 'form of 9 MB, nothing but parts',
    file: (scale) => text(`${field}\r\n\r\n`, 9 * million * scale, '', '\r\n--b--'),
    read: form,
  },
  {
    reader: 'form',
    name: 'form of 9 MB, nothing but what begins a part',
    file: (scale) =>
      text('\r\n--', 9 * million * scale, `${field}; filename="a.csv"\r\n\r\n`, '\r\n--b--'),
    read: form,
  },
  {
    reader: 'json',
    name: 'JSON, two million lists in one another',
    file: (scale) => text('[', 1.9 * million * scale),
    read: json,
  },
  {
    reader: 'json',
    name: 'JSON, four million empty lists',
    file: (scale) => text('[],', 12 * million * scale, '[', '[]]'),
    read: json,
  },
  {
    reader: 'json',
    name: 'JSON, 600,000 empty lists in 2 MB',
    file: (scale) => text('[],', 1.9 * million * scale, '[', '[]]'),
    read: json,
  },
  {
    reader: 'contours',
    name: 'contours, 13 million empty lists',
    file: (scale) => text('[],', 39 * million * scale, '{"a":[', '[]]}'),
    read: contours,
  },
  {
    reader: 'contours',
    name: 'contours, 100,000 shapes of one arc of 100,000 points',
    file: (scale) => sharedArcs(Math.ceil(100_000 * scale)),
    read: contours,
  },
  {
    reader: 'manifest',
    name: 'backup whose list is 16 million empty lists',
    file: (scale) => {
      const list = text('[],', 49 * million * scale, '[', '[]]')
      return gzipSync(tarOfZeros('manifest.json', list.length, list))
    },
    read: backup,
  },
  {
    reader: 'manifest',
    name: 'backup whose list has 500 MB',
    file: (scale) => gzipSync(tarOfZeros('manifest.json', Math.ceil(500 * million * scale))),
    read: backup,
  },
  {
    reader: 'report',
    name: 'report of 2 MB, nothing but cells',
    file: (scale) => text('nom\t', 1.9 * million * scale),
    read: async (bytes) => {
      const read = await readReportApart(words(bytes), undefined)
      return read.ok ? 'read' : read.refusal
    },
  },
  {
    reader: 'report',
    name: 'report of 19,000 lines of titles',
    file: (scale) => text('Nom;Email;Duree;Arrivee;Depart;x;y;z\n', 0.7 * million * scale),
    read: async (bytes) => {
      const read = await readReportApart(words(bytes), undefined)
      return read.ok ? 'read' : read.refusal
    },
  },
  {
    reader: 'questions',
    name: 'questions of LimeSurvey, wrong at each line',
    file: (scale) =>
      text(
        'Q\t?\tq\t1\tun mot\n',
        0.35 * million * scale,
        'class\ttype/scale\tname\trelevance\ttext\n',
      ),
    read: async (bytes) => {
      const read = await readQuestionsFile(bytes, 'fr')
      return read.ok ? 'read' : 'told'
    },
  },
  {
    reader: 'ballots',
    name: 'ballots, BLT of 100,000 candidates',
    file: (scale) => text('1 1 0\n', 0.49 * million * scale, '100000 1\n'),
    read: ballots('a.blt'),
  },
  {
    reader: 'ballots',
    name: 'ballots, a table of 250,000 columns',
    file: (scale) => text('a;', 0.49 * million * scale),
    read: ballots('a.csv'),
  },
  {
    reader: 'sheets',
    name: 'paper ballots, 300,000 lines',
    file: (scale) => text('1\n', 0.59 * million * scale),
    read: async (bytes) => {
      const rules = { kind: 'one', options: 3, grades: 0, equalRanks: false } as const
      const read = readSheets(words(bytes), rules, { options: ['a', 'b', 'c'], grades: [] })
      return read.ok && read.sheets.length <= mostSheets ? 'read' : 'refused'
    },
  },
]
