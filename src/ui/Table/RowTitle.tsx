export interface RowTitleProps {
  readonly title: string
  /** Where an address leads to this row. */
  readonly id?: string | undefined
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly titleIn?: string | undefined
  readonly href?: string | undefined
  readonly note?: string | undefined
}

/** First cell of a row: the thing in bold, what places it under it. */
export function RowTitle({ title, id, titleIn, href, note }: RowTitleProps) {
  return (
    <>
      {href ? (
        <a class="row-title" id={id} lang={titleIn} href={href}>
          {title}
        </a>
      ) : (
        <span class="row-title" id={id} lang={titleIn}>
          {title}
        </span>
      )}
      {note ? <span class="row-note">{note}</span> : null}
    </>
  )
}
