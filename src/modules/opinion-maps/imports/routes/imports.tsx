import type { OpinionProblem } from '#engines/opinion-map/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { readUploads } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayKeepMaps } from '../../permissions.ts'
import { mapAt } from '../../routes/at.ts'
import { listStatements } from '../../store/statements.ts'
import { countVotes } from '../../store/votes.ts'
import { importedTexts } from '../../texts/imported.ts'
import { polisProblems } from '../../texts/polis-problems.ts'
import {
  type Imported,
  type ImportRefusal,
  importConversation,
  removeImported,
  shareImported,
} from '../actions/import-conversation.ts'
import { type ImportForm, importShape, removeShape, sharedShape } from '../import-form.ts'
import { ImportPage } from '../pages/ImportPage.tsx'
import { RemovePage } from '../pages/RemovePage.tsx'
import { importTexts } from '../texts/imports.ts'
import {
  type FilesRefusal,
  largestExport,
  type NamedBytes,
  polisFiles,
  readConversation,
} from './read-polis-files.ts'

/** What is read on the page: the command says every one. */
const toldProblems = 5

const fileRefusals = [
  ...(['no-files', 'no-answers', 'no-votes', 'no-comments', 'file-twice', 'not-tables'] as const),
  ...(['broken-archive', 'too-large', 'too-many', 'misread'] as const),
]

export const importRoutes: readonly Route[] = formRoutes({
  ...{ audience: 'staff', path: paths.importMap, fresh: true, shape: importShape },
  on: () => ({}),
  may: mayKeepMaps,
  sending: { bodyLimit: largestExport },
  draw: (c, _, form) => <ImportPage frame={c.var.frame} form={form} />,
  act: (c, _, form) => sendFiles(c, form),
  refusals: (locale) => importTexts[locale].refusals,
  under: {
    ...Object.fromEntries(fileRefusals.map((refusal) => [refusal, 'files'])),
    'no-title': 'title',
    'same-export': 'again',
  },
  next: (_, { map }) => paths.map(map.slug),
  notice: (locale, { people, statements, answers, unused }) =>
    importTexts[locale].imported(people, statements, answers, unused),
})

const onMap = {
  audience: 'staff',
  on: mapAt,
  may: mayKeepMaps,
  refusals: (locale: Locale) => importTexts[locale].refusals,
} as const

export const importedMapRoutes: readonly Route[] = [
  buttonRoute({
    ...onMap,
    path: paths.share(':slug'),
    shape: sharedShape,
    act: (c, { slug }, { shown }) => shareImported(c.var.ctx, slug, shown === 'oui'),
    back: ({ slug }) => paths.map(slug),
    next: ({ slug }) => paths.map(slug),
    notice: (locale, { hidden }) => importedTexts[locale][hidden ? 'hidden' : 'shown'],
  }),
  ...formRoutes({
    ...onMap,
    path: paths.removeImported(':slug'),
    fresh: true,
    over: (_, { source, hidden }) =>
      source === '' ? 'not-imported' : hidden ? undefined : 'shown',
    back: ({ slug }) => paths.map(slug),
    shape: removeShape,
    draw: async (c, map, form) => {
      const { db } = c.var.ctx
      const statements = (await listStatements(db, map.id)).length
      const goes = { ...(await countVotes(db, map.id)), statements }
      return <RemovePage frame={c.var.frame} {...{ form, map, goes }} />
    },
    act: async (c, { slug }, { knowing }) =>
      knowing ? removeImported(c.var.ctx, slug) : refused('not-sure'),
    under: { 'not-sure': 'knowing' },
    next: () => paths.list,
    notice: (locale) => importedTexts[locale].removed,
  }),
]

type Sent = Imported & {
  /** Names of files that were sent and not read. */
  readonly unused: readonly string[]
}

async function sendFiles(
  c: HttpContext,
  form: ImportForm,
): Promise<Result<Sent, ImportRefusal | FilesRefusal | 'misread'>> {
  const { ctx } = c.var
  const sent: NamedBytes[] = []
  for (const file of await readUploads(c, 'files'))
    sent.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  const files = polisFiles(sent)
  if ('refusal' in files) return { ...refused(files.refusal), about: files.about }
  const read = readConversation(files)
  if (!read.ok) {
    const { problems } = read
    const lines = problems.slice(0, toldProblems).map((problem) => problemLine(problem, ctx.locale))
    const about = importTexts[ctx.locale].misread(problems.length, lines.join(' '))
    return { ...refused('misread'), about }
  }
  const imported = await importConversation(ctx, form, read.value)
  return imported.ok ? done({ ...imported.value, unused: files.unused }) : imported
}

function problemLine(problem: OpinionProblem, locale: Locale): string {
  const texts = importTexts[locale]
  const { code, file, line, column, found } = problem
  const words = polisProblems[locale][code]
  const told = found === undefined || code === 'broken-table' ? words : texts.found(words, found)
  return texts.line(`${file}.csv`, line, column, told)
}
