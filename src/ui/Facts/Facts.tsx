import type { Child } from 'hono/jsx'
import { ProseWords } from '../Prose/ProseWords.tsx'

export interface Fact {
  readonly name: string
  readonly value: Child
}

export interface FactsProps {
  readonly items: readonly Fact[]
  /** `stacked` (default in narrow places) or names in a column of their own. */
  readonly layout?: 'stacked' | 'rows' | undefined
}

export function Facts({ items, layout = 'stacked' }: FactsProps) {
  return (
    <dl class={`facts ${layout}`}>
      {items.map((item) => (
        <div class="fact">
          <dt>{item.name}</dt>
          <dd>
            {typeof item.value === 'string' ? <ProseWords markdown={item.value} /> : item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
