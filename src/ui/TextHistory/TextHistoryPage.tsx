import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import {
  type HistoryLine,
  historyLines,
  type TextVersion,
  versionsOnPage,
  type WrittenPart,
} from '#kit/histories/history.ts'
import type { PlainState } from '#kit/undo.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { Layout } from '../Layout/Layout.tsx'
import { WordDiff } from '../WordDiff/WordDiff.tsx'
import { historyTexts } from './texts.ts'

interface TextHistoryPageProps {
  readonly frame: Frame
  readonly crumbs: Parameters<typeof Layout>[0]['crumbs']
  /** The address of this page. */
  readonly path: string
  readonly versions: readonly TextVersion[]
  readonly isNewest: boolean
  /** What the page shows as the present: the button says which text it replaces. */
  readonly standing: string
  /** What setting back leaves out. */
  readonly note?: string
  /** What is over is read, and nothing is set back. */
  readonly isWritten?: boolean
  /** The texts of a version, by their names on the page of the thing. */
  readonly words: (kept: PlainState) => readonly WrittenPart[]
}

/** Who wrote what of a page, when, what changed in words, and the way to set a version back. */
export function TextHistoryPage(props: TextHistoryPageProps) {
  const { frame, crumbs, path, versions, isNewest, isWritten = true, words } = props
  const texts = historyTexts[frame.locale]
  const lines = historyLines(versions, words, isNewest)
  const oldest = lines.at(-1)?.number
  const hasOlder = versions.length > versionsOnPage && oldest !== undefined
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} crumbs={crumbs}>
      {props.note ? <p class="hint">{props.note}</p> : null}
      {versions.length <= 1 && isNewest ? <p>{texts.none}</p> : null}
      {lines.map((line) => (
        <Line
          frame={frame}
          path={isWritten ? path : undefined}
          line={line}
          standing={props.standing}
        />
      ))}
      {isNewest ? null : (
        <p>
          <a href={path}>{texts.newest}</a>
        </p>
      )}
      {hasOlder ? (
        <p>
          <a href={`${path}?avant=${oldest}`}>{texts.older}</a>
        </p>
      ) : null}
    </Layout>
  )
}

interface LineProps {
  readonly frame: Frame
  readonly path: string | undefined
  readonly line: HistoryLine
  readonly standing: string
}

function Line(props: LineProps) {
  const { frame, path, line, standing } = props
  const { locale } = frame
  const texts = historyTexts[locale]
  const { number, mark, at, byName } = line
  const told = [writtenInstant(at, locale), byName ? texts.by(byName) : '']
  return (
    <section>
      <h2>{number === undefined ? texts.present : texts.version(String(number))}</h2>
      <p class="row-note">
        {[...told, line.isNow && number !== undefined ? texts.now : ''].filter(Boolean).join(', ')}
      </p>
      {line.isFirst ? <p class="hint">{texts.first}</p> : null}
      {line.changes.map(({ label, pieces }) => (
        <>
          <h3>{label}</h3>
          <WordDiff locale={locale} pieces={pieces} />
        </>
      ))}
      {line.isNow || number === undefined || path === undefined ? null : (
        <ActionButton
          frame={frame}
          action={`${path}/remettre`}
          label={texts.restore}
          fields={{ version: String(number), mark, standing }}
          confirm={texts.restoreSure}
        />
      )}
    </section>
  )
}
