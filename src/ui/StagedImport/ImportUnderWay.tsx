import { writtenNumber } from '#kit/numbers.ts'
import type { StagedImport } from '#kit/sheets/staged-import.ts'
import type { Locale } from '#kit/texts.ts'
import { Progress } from '../Progress/Progress.tsx'

export interface ImportUnderWayProps {
  readonly locale: Locale
  readonly staged: Pick<StagedImport, 'handled' | 'total'> & { readonly fileName: string }
  /** Its page, to be looked at again where nothing moves by itself. */
  readonly href: string
  readonly words: {
    readonly running: (handled: string, total: string) => string
    readonly lookAgain: string
    readonly canLeave: string
  }
}

/** How far a file is written, or taken back: one may leave, and come again. */
export function ImportUnderWay({ locale, staged, href, words }: ImportUnderWayProps) {
  const { fileName, handled, total } = staged
  return (
    <>
      <Progress
        label={fileName}
        value={handled}
        max={total}
        text={words.running(writtenNumber(handled, locale), writtenNumber(total, locale))}
        again={{ href, label: words.lookAgain }}
      />
      <p>{words.canLeave}</p>
    </>
  )
}
