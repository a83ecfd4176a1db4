import { plainProse } from '#kit/prose/plain.ts'

export interface LinkListItem {
  readonly label: string
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
  readonly href: string
  readonly note?: string | undefined
  /** It asks to be looked at before the others. */
  readonly strong?: boolean | undefined
}

/** Links one under the other, parted by rules: what is to be done, what goes further. */
export function LinkList(props: { items: readonly LinkListItem[]; elsewhere?: boolean }) {
  // In a frame of another site a page of the house cannot be opened: it is, beside that site.
  const beside = props.elsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return (
    <ul class="link-list">
      {props.items.map((item) => (
        <li>
          <a lang={item.labelIn} href={item.href} {...beside}>
            {item.strong ? <strong>{item.label}</strong> : item.label}
          </a>
          {item.note ? <span class="link-note">{plainProse(item.note)}</span> : null}
        </li>
      ))}
    </ul>
  )
}
