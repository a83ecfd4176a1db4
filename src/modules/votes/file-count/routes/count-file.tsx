import { emptyForm, formRefused, type RawForm } from '#kit/form.ts'
import { again, page, readForm, readUpload } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { votePaths } from '../../paths.ts'
import { countApart, mostBytes } from '../actions/count-apart.ts'
import { type FileProblem, fileMethods } from '../count.ts'
import { FileCountPage } from '../pages/FileCountPage.tsx'
import { fileCountTexts } from '../texts/file-count.ts'
import { viewOf } from '../view.ts'
import { fileProblemWords } from '../words.ts'

/** Ballots from elsewhere. The browser counts; this is for those that run no script. */
export const countFileRoutes: readonly Route[] = [
  get(votePaths.countFile, 'anyone', (c) =>
    page(c, <FileCountPage frame={c.var.frame} form={emptyForm} />),
  ),
  post(votePaths.countFile, 'anyone', count, {
    bodyLimit: 600_000,
    ownTransaction: true,
    perMinute: 6,
  }),
]

async function count(c: HttpContext) {
  const { ctx, frame } = c.var
  const { locale } = ctx
  const texts = fileCountTexts[locale]
  const raw = await readForm(c)
  const file = await readUpload(c, 'file')
  const refuse = (sentence: string, field = 'file') =>
    again(c, <FileCountPage frame={frame} form={formRefused(raw, sentence, field)} />)
  if (!file) return refuse(texts.noFile)
  if (file.size > mostBytes) return refuse(texts.tooLarge)
  const typed = (name: string) => wordsIn(raw, name)
  const method = fileMethods.find((name) => name === typed('method')) ?? 'mj'
  const grades = typed('grades')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const counted = await countApart(
    { name: file.name, method, grades, seats: typed('seats'), order: typed('order') },
    new Uint8Array(await file.arrayBuffer()),
  )
  if (!counted.ok) return refuse(texts.tooLarge)
  const done = counted.value
  if (!done.ok)
    return refuse(
      fileProblemWords(file.name, done.problem, locale),
      fieldOf[done.problem.why] ?? 'file',
    )
  return page(
    c,
    <FileCountPage
      frame={frame}
      form={{
        values: {
          method,
          grades: typed('grades'),
          seats: typed('seats'),
          order: typed('order'),
        },
        problems: {},
      }}
      counted={{
        about: texts.resultOf(file.name, texts.methods[method]),
        view: viewOf(done.counted, locale),
      }}
    />,
  )
}

/** Where the sentence stands: beside what has to be typed. */
const fieldOf: Readonly<Partial<Record<FileProblem['why'], string>>> = {
  'bad-seats': 'seats',
  'bad-order': 'order',
  'grades-unnamed': 'grades',
}

function wordsIn(raw: RawForm, name: string): string {
  const value = raw[name]
  return typeof value === 'string' ? value : ''
}
