import { Facts } from '#ui/Facts/Facts.tsx'
import { inFours } from '../../draw-log.ts'

export interface FixedFact {
  readonly name: string
  readonly value: string
  readonly hash?: string | undefined
  readonly href?: string | undefined
}

/** What was fixed, with its fingerprint in groups of four, to be read aloud and compared with a poster. */
export function FixedFacts({ facts, hash }: { facts: readonly FixedFact[]; hash: string }) {
  return (
    <Facts
      layout="rows"
      items={facts.map((fact) => ({
        name: fact.name,
        value: fact.hash ? (
          <>
            <Value {...fact} />
            <br />
            <span class="hint">{hash}</span> <code class="draw-hash">{inFours(fact.hash)}</code>
          </>
        ) : (
          <Value {...fact} />
        ),
      }))}
    />
  )
}

function Value({ value, href }: FixedFact) {
  return href ? <a href={href}>{value}</a> : <span>{value}</span>
}
