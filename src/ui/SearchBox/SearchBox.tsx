export interface SearchBoxProps {
  readonly action: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly submit: string
  readonly hint?: string | undefined
  readonly labelHidden?: boolean | undefined
  /** Shown in the empty box: « tirage au sort, Gers… ». */
  readonly example?: string | undefined
  /** Other filters of the address, kept when one searches. */
  readonly kept?: Readonly<Record<string, string | readonly string[]>> | undefined
}

export function SearchBox(props: SearchBoxProps) {
  const id = `recherche-${props.name}`
  return (
    <search>
      <form class="search-box" method="get" action={props.action}>
        {Object.entries(props.kept ?? {}).map(([name, values]) =>
          [values].flat().map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <label for={id} class={props.labelHidden ? 'visually-hidden' : undefined}>
          {props.label}
        </label>
        {props.hint ? (
          <p class="hint" id={`${id}-aide`}>
            {props.hint}
          </p>
        ) : null}
        <div class="search-line">
          <input
            type="search"
            id={id}
            name={props.name}
            value={props.value}
            placeholder={props.example}
            aria-describedby={props.hint ? `${id}-aide` : undefined}
          />
          <button type="submit">{props.submit}</button>
        </div>
      </form>
    </search>
  )
}
