import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { importTexts } from '../texts/contact-import.ts'

export interface ReplacedFunction {
  readonly line: number
  readonly name: string
  readonly before: string
  readonly after: string
}

const shown = 50

/** A function of the file takes the place of another: whoever confirms has read which. */
export function ReplacedFunctions(props: {
  readonly locale: Locale
  readonly replaced: readonly ReplacedFunction[]
}) {
  const { locale, replaced } = props
  const texts = importTexts[locale]
  const more = replaced.length - shown
  return (
    <>
      <h2>{texts.replacedTitle}</h2>
      <p>{texts.replacedLead}</p>
      <Table
        caption={texts.replacedTitle}
        captionHidden
        columns={[texts.line, texts.replacedName, texts.replacedChange].map((title) => ({ title }))}
        rows={replaced
          .slice(0, shown)
          .map(({ line, name, before, after }) => [
            String(line),
            name,
            texts.replaced(before, after),
          ])}
      />
      {more > 0 ? <p>{texts.replacedMore(more)}</p> : null}
    </>
  )
}
