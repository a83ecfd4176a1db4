import { paint } from '../Picture/paint.ts'

export type PlaceKind = 'running' | 'documented' | 'seeking' | 'place'

/** A shape for each situation, drawn around 0,0: told apart without colour. */
export function MapMark({ kind }: { kind: PlaceKind }) {
  switch (kind) {
    case 'running':
      return (
        <>
          <circle r="9.5" {...paint('sheet', 'accent', 2)} />
          <circle r="5.2" {...paint('accent')} />
        </>
      )
    case 'documented':
      return <rect x="-5.5" y="-5.5" width="11" height="11" {...paint('action', 'sheet', 1.2)} />
    case 'seeking':
      return <path d="M0-7.5 7 5.5h-14z" {...paint('good', 'sheet', 1.2)} />
    case 'place':
      return <circle r="5" {...paint('ink', 'sheet', 1.2)} />
  }
}

/** Several places too near to be told apart: their number. */
export function ClusterMark({ count }: { count: number }) {
  return (
    <>
      <circle r="11" {...paint('ink', 'sheet', 1.5)} />
      <text y="4.8" font-size="13.5" font-weight="700" text-anchor="middle" {...paint('sheet')}>
        {count}
      </text>
    </>
  )
}
