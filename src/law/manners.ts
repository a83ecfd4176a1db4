import { inSubRoom, isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * What the graph of imports cannot see. Each manner is proven twice by its test: it speaks up on the
 * planted file, and keeps silent on its twin.
 */
export interface Manner {
  readonly rule: string
  /** Does this manner look at the file? */
  concerns(path: string): boolean
  /** What is wrong, with a line number where there is one. */
  faults(file: SourceFile): readonly string[]
  readonly planted: SourceFile
  readonly twin: SourceFile
}

const longest = 400

export const manners: readonly Manner[] = [
  {
    rule: `a file has ${longest} lines at most, migrations and tables of data excepted`,
    concerns: (path) => /\.(tsx?|mjs|cjs|css)$/.test(path) && !isData(path),
    faults: ({ text }) => {
      const count = text.trimEnd().split('\n').length
      return count > longest ? [`${count} lines`] : []
    },
    planted: { path: 'src/kit/long.ts', text: 'export const a = 1\n'.repeat(longest + 1) },
    twin: { path: 'src/kit/short.ts', text: 'export const a = 1\n'.repeat(longest) },
  },
  {
    rule: 'a folder is named after what it holds, not after the kind of code in it',
    concerns: () => true,
    faults: ({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .filter((name) => /^@?(utils?|helpers?|common|misc|libs?|shared|types|enums)$/.test(name)),
    planted: { path: 'src/modules/people/utils/dates.ts', text: '' },
    twin: { path: 'src/modules/people/actions/utils.ts', text: '' },
  },
  {
    rule: 'paths are ASCII, without spaces',
    concerns: () => true,
    faults: ({ path }) => (/^[\w./@-]+$/.test(path) ? [] : ['path']),
    planted: { path: 'src/modules/people/élu.ts', text: '' },
    twin: { path: 'src/modules/people/elected-official.ts', text: '' },
  },
  {
    rule: 'chance and time come from ctx, settings from the platform',
    concerns: (path) =>
      isRunning(path) &&
      !/^src\/platform\/|^src\/[^/]+$|^src\/cli\/|\.island\.ts$|\/testing\//.test(path),
    faults: (file) =>
      linesWith(file, /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bprocess\.|randomUUID\(/),
    planted: { path: 'src/modules/people/actions/a.ts', text: 'const now = new Date()' },
    twin: {
      path: 'src/modules/people/actions/b.ts',
      text: '// never new Date()\nconst day = new Date(row.day)',
    },
  },
  {
    rule: 'the clock is not reached by another name',
    concerns: (path) => isRunning(path) && !/^src\/platform\/|^src\/cli\/|\.island\.ts$/.test(path),
    faults: (file) =>
      linesWith(
        file,
        /\bglobalThis\b|\bnew Date\b(?!\()|(?<!new )(?<![.\w])Date\(|[=(,[]\s*Date\s*[;,)\]]|\bDate\[|\bglobal\.|\bTemporal\./,
      ),
    planted: { path: 'src/modules/people/actions/a.ts', text: 'const now = new globalThis.Date()' },
    twin: {
      path: 'src/modules/people/actions/b.ts',
      text: 'const day = new Date(row.day)\nif (day instanceof Date) keep(day)',
    },
  },
  {
    rule: 'an address is read by parseUrl: URL.canParse ends by refusing accents',
    concerns: (path) => isRunning(path),
    faults: (file) => linesWith(file, /\.canParse\b/),
    planted: { path: 'src/modules/people/a.ts', text: 'const is = URL.canParse(text)' },
    twin: { path: 'src/modules/people/b.ts', text: 'const is = parseUrl(text) !== undefined' },
  },
  {
    rule: 'only the platform goes out to the network, by ctx.web, and islands to their own page',
    concerns: (path) => isRunning(path) && !/^src\/platform\/|\.island\.ts$/.test(path),
    faults: (file) =>
      linesWith(
        file,
        /(?<![.\w])fetch\(|[=(,]\s*fetch\s*[;,)]|from 'node:(https?|net|tls|dgram|http2)'|\bnew (XMLHttpRequest|WebSocket|EventSource)\b/,
      ),
    planted: {
      path: 'src/modules/people/actions/a.ts',
      text: "const answer = await fetch('https://exemple.fr')",
    },
    twin: {
      path: 'src/modules/people/actions/b.ts',
      text: "const answer = await ctx.web.fetch('https://exemple.fr')",
    },
  },
  {
    rule: 'a store knows the tables of its own room: the database of the platform knows them all',
    concerns: (path) => inStore.test(path) && isRunning(path) && !openStores.test(path),
    faults: (file) =>
      linesWith(
        file,
        /\bimport\b[^;]*\bDb\b[^;]*'#platform\/context\.ts'|Kysely<(any|unknown)>|\bCtx\['db'\]/,
      ),
    planted: {
      path: 'src/modules/people/store/a.ts',
      text: "import type { Ctx, Db } from '#platform/context.ts'",
    },
    twin: { path: 'src/modules/people/store/b.ts', text: 'type Db = Kysely<PeopleTables>' },
  },
  {
    rule: 'a page holds no inline style, handler or script: the content policy refuses them',
    // A mail is read elsewhere, where no policy of ours holds, and brings its look on each element.
    concerns: (path) => /\.tsx$/.test(path) && isRunning(path) && !/\/mails\//.test(path),
    faults: (file) => [
      ...linesWith(file, inlineAttribute),
      ...(/<script(?![^>]*(\bsrc=|ld\+json))/.test(withoutComments(file.text))
        ? ['inline script']
        : []),
    ],
    planted: { path: 'src/ui/A/A.tsx', text: '<p style="color:red">a</p>' },
    twin: { path: 'src/ui/B/B.tsx', text: '<rect fill="red" /> // no style="" here' },
  },
  {
    rule: 'raw HTML is written in the few places that made it safe',
    concerns: (path) => isRunning(path) && !rawPlaces.includes(path),
    faults: (file) => linesWith(file, /\braw\((?!jsonLd)|dangerouslySetInnerHTML/),
    planted: { path: 'src/modules/people/pages/A.tsx', text: '<div>{raw(person.text)}</div>' },
    twin: { path: 'src/modules/people/pages/B.tsx', text: '<div>{person.text}</div>' },
  },
  {
    rule: 'SQL is written in stores, migrations and the platform',
    concerns: (path) =>
      /^src\/.*\.(tsx?|sql)$/.test(path) &&
      !isTest(path) &&
      !/^src\/platform\/|\/migrations\//.test(path) &&
      !inStore.test(path),
    faults: (file) =>
      file.path.endsWith('.sql')
        ? ['a file of SQL']
        : linesWith(
            file,
            /(\.|\[['"`])(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto|executeQuery|getExecutor)\b|\bsql[`<]|['"`]\s*(select|SELECT|insert into|INSERT INTO|update|UPDATE|delete from|DELETE FROM)\s+[\w"*]+\s/,
          ),
    planted: { path: 'src/modules/people/routes.tsx', text: "db.query('select name from people')" },
    twin: { path: 'src/modules/people/texts.ts', text: "hint: 'Select a name from the list.'" },
  },
  {
    rule: 'a migration is named by its minute, its table and what it does',
    concerns: (path) => /\/migrations\//.test(path),
    faults: ({ path }) =>
      /\/migrations\/\d{12}_[a-z][a-z0-9_]*?__[a-z0-9_]+\.sql$/.test(path) ? [] : ['name'],
    planted: { path: 'src/modules/people/migrations/1_people.sql', text: '' },
    twin: { path: 'src/modules/people/migrations/202611250900_people__create.sql', text: '' },
  },
  {
    rule: 'the house speaks through its log or its terminal, never through console',
    concerns: (path) => isRunning(path),
    faults: (file) => linesWith(file, /\bconsole\./),
    planted: { path: 'src/modules/people/jobs.ts', text: 'console.log(person)' },
    twin: { path: 'src/modules/people/jobs.ts', text: '// no console.log\nlog.info(subject)' },
  },
  {
    rule: 'a formatter of numbers, dates or lists is made once: see src/kit/formats.ts',
    concerns: (path) =>
      isRunning(path) && path !== 'src/kit/formats.ts' && !/island\.ts$/.test(path),
    // At the top of a file it is made once; inside a function, at each call.
    faults: (file) =>
      linesWith(
        file,
        /\.toLocale(?:Date|Time)?String\(|^(?!(?:export )?const \w).*new Intl\.\w+\(/,
      ),
    planted: {
      path: 'src/modules/people/pages/A.tsx',
      text: "const said = (n: number) => n.toLocaleString('fr')",
    },
    twin: {
      path: 'src/modules/people/pages/B.tsx',
      text: "const format = new Intl.NumberFormat('fr')\nconst said = numberFormat('fr').format(2)",
    },
  },
  {
    rule: 'a reason that must be given says something: requiredReason, or some letters at least',
    concerns: (path) => isRunning(path) && path.startsWith('src/modules/'),
    faults: (file) =>
      linesWith(file, /\breason: (?:z\.string\(\)[^,]*\.min\(|requiredText\([\d_]+(?:, [12])?\))/),
    planted: {
      path: 'src/modules/people/a.ts',
      text: 'const a = { reason: z.string().min(1).max(9) }',
    },
    twin: {
      path: 'src/modules/people/b.ts',
      text: 'const a = { reason: requiredReason(500) }\nconst b = { reason: requiredText(500, 10) }',
    },
  },
  {
    rule: 'a journey waits with expect.poll for what answers later: waitForFunction takes a promise for true',
    concerns: (path) => /^e2e\/.*\.tsx?$/.test(path),
    faults: ({ text }) =>
      [...text.matchAll(/waitForFunction\(\s*async\b/g)].map(
        ({ index }) => `line ${text.slice(0, index).split('\n').length}`,
      ),
    planted: {
      path: 'e2e/a.test.ts',
      text: 'await page.waitForFunction(\n  async () => false,\n)',
    },
    twin: { path: 'e2e/b.test.ts', text: 'await page.waitForFunction(() => false)' },
  },
  {
    rule: 'what is left to do has an issue number',
    concerns: (path) => /\.(tsx?|mjs|css|sql)$/.test(path) && !/^src\/law\//.test(path),
    faults: (file) =>
      file.text
        .split('\n')
        .flatMap((line, at) =>
          /\b(TODO|FIXME|XXX)\b(?!.*#\d)/.test(line) ? [`line ${at + 1}`] : [],
        ),
    planted: { path: 'src/kit/a.ts', text: '// TODO later' },
    twin: { path: 'src/kit/b.ts', text: '// TODO(#12): later' },
  },
]

const inStore = new RegExp(`^src/modules/[^/]+/${inSubRoom}store(?:/|\\.ts$)`)
/** `operations` counts what waits in every room. */
const openStores = /^src\/modules\/operations\//

const inlineAttribute =
  /\s(style|on[A-Z]\w*|on(click|change|input|submit|load|error|focus|blur|(key|mouse|pointer|touch)\w+))=["'{]/

/** Markdown rendered with HTML off, and children that JSX has already escaped. */
const rawPlaces: readonly string[] = [
  'src/ui/Contents/LongPage.tsx',
  'src/ui/Prose/Prose.tsx',
  'src/ui/Form/Form.tsx',
  'src/modules/mailings/writing/mails/LetterMail.tsx',
]

/** Code that runs for people: not a test, a bench or the law itself. */
function isRunning(path: string): boolean {
  return /^src\/.*\.tsx?$/.test(path) && !isTest(path)
}

function isData(path: string): boolean {
  return /\/(migrations|data|golden)\/|\.data\.ts$/.test(path)
}

function linesWith(file: SourceFile, pattern: RegExp): string[] {
  return withoutComments(file.text)
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`line ${at + 1}: ${line.trim()}`] : []))
}
