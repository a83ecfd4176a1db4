export interface RowTitleProps {
  readonly title: string
  readonly href?: string | undefined
  readonly note?: string | undefined
}

/** First cell of a row: the thing in bold, what places it under it. */
export function RowTitle({ title, href, note }: RowTitleProps) {
  return (
    <>
      {href ? (
        <a class="row-title" href={href}>
          {title}
        </a>
      ) : (
        <span class="row-title">{title}</span>
      )}
      {note ? <span class="row-note">{note}</span> : null}
    </>
  )
}
