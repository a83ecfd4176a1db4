import { isId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isBegun, type StagedImport } from '#kit/sheets/staged-import.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { notFound } from '../answers.ts'
import type { Ctx } from '../context.ts'
import { buttonRoute } from '../forms/act-routes.ts'
import { type Audience, get, type HttpContext, type Route } from '../routes.ts'
import { sendCsv } from '../sheets/send-csv.ts'
import type { Sheet } from '../sheets/sheet.ts'

type FindImport<Import> = (db: Ctx['db'], id: string) => Promise<Import | undefined>
type Begins<Import> = (
  ctx: Ctx,
  id: string,
) => Promise<Result<Import, 'not-found' | 'forbidden' | 'not-tried' | 'not-done'>>
type Sentence = string | ((about: string) => string)

/** What a room says of the pages of its imports; their order is the same for all. */
export interface StagedPages<Import extends StagedImport> {
  readonly audience: Audience
  readonly paths: Readonly<
    Record<'imported' | 'columns' | 'confirm' | 'undo' | 'rejected', (id: string) => string>
  >
  readonly find: FindImport<Import>
  readonly may: (viewer: Viewer | undefined, staged: Import) => boolean
  readonly refusals: (
    locale: Locale,
  ) => Readonly<Record<'not-tried' | 'not-done' | 'already-run', Sentence>>
  /** Second step: what its columns hold. A form of the room, at `paths.columns`. */
  readonly columns: readonly Route[]
  /** Third step and after: what would happen, what happens, what happened. */
  readonly show: (c: HttpContext, staged: Import) => Promise<Response>
  readonly start: Begins<Import>
  readonly startUndo: Begins<Import>
  /** The lines that were refused, as they came and with the reason: mended, the same file comes again. */
  readonly rejected: (c: HttpContext, staged: Import) => Promise<Sheet>
  readonly words: (locale: Locale) => Readonly<Record<'started' | 'undoStarted', string>>
}

/** The import that an address names. */
export function importNamed<Import>(find: FindImport<Import>) {
  return async (c: HttpContext): Promise<Import | undefined> => {
    const id = c.req.param('id') ?? ''
    return isId(id) ? find(c.var.ctx.db, id) : undefined
  }
}

/** From its columns to its end, a file that somebody brought: whoever asks for another step is led to where it stands. */
export function stagedRoutes<Import extends StagedImport>(
  pages: StagedPages<Import>,
): readonly Route[] {
  const { audience, paths, may, refusals, words, show } = pages
  const on = importNamed(pages.find)
  const onImport =
    (answer: (c: HttpContext, staged: Import) => Response | Promise<Response>) =>
    async (c: HttpContext) => {
      const staged = await on(c)
      return staged ? answer(c, staged) : notFound(c)
    }
  /** Two people may confirm at once, or long after: whoever comes second reads where it stands, and not that something is missing. */
  const begin = async (c: HttpContext, staged: Import) => {
    const result = await pages.start(c.var.ctx, staged.id)
    if (result.ok || result.refusal !== 'not-tried') return result
    const now = await on(c)
    if (!now || !isBegun(now)) return result
    return now.state === 'running' ? done(now) : refused('already-run')
  }
  const toImport = ({ id }: Import) => paths.imported(id)
  const begun = { audience, on, may, refusals, back: toImport, next: toImport } as const

  return [
    get(
      paths.imported(':id'),
      audience,
      onImport((c, staged) =>
        staged.state === 'read' ? c.redirect(paths.columns(staged.id), 303) : show(c, staged),
      ),
    ),
    ...pages.columns,
    buttonRoute({
      ...begun,
      path: paths.confirm(':id'),
      act: (c, staged) => begin(c, staged),
      notice: (locale) => words(locale).started,
    }),
    buttonRoute({
      ...begun,
      path: paths.undo(':id'),
      act: (c, { id }) => pages.startUndo(c.var.ctx, id),
      notice: (locale) => words(locale).undoStarted,
    }),
    get(
      paths.rejected(':id'),
      audience,
      onImport(async (c, staged) => sendCsv(c, await pages.rejected(c, staged), 'lignes-rejetees')),
    ),
  ]
}
