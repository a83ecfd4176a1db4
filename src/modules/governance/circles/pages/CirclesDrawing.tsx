import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { paint } from '#ui/Picture/paint.ts'
import { type CircleNode, nest } from '../../circle.ts'
import type { CircleView, RoleView } from '../../circle-view.ts'
import { circleTexts } from '../../texts/circles.ts'
import { type PackedNode, pack, type ToPack } from '../packing.ts'

export interface CirclesDrawingProps {
  readonly locale: Locale
  readonly views: readonly CircleView[]
}

type Item =
  | { readonly kind: 'circle'; readonly rank: number; readonly name: string }
  | { readonly kind: 'role'; readonly view: RoleView; readonly letter: string }

/** a, b, c…: the same in the picture and in its table. */
export function roleLetter(at: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'[at] ?? String(at + 1)
}

/** What a full and an empty disc mean. */
export function CirclesLegend({ locale }: { locale: Locale }) {
  const texts = circleTexts[locale]
  const discs = [
    [texts.filledRole, 'action'],
    [texts.vacantRole, 'sheet'],
  ] as const
  return (
    <ul class="legend">
      {discs.map(([label, fill]) => (
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <circle
              cx="10"
              cy="10"
              r="8"
              stroke-dasharray={fill === 'sheet' ? '4 3' : undefined}
              {...paint(fill, 'line-strong', 2)}
            />
          </svg>{' '}
          {label}
        </li>
      ))}
    </ul>
  )
}

/** Circles within circles; the numbers are those of the table. */
export function CirclesDrawing({ locale, views }: CirclesDrawingProps) {
  const texts = circleTexts[locale]
  const byId = new Map(views.map((view, at) => [view.circle.id, { view, rank: at + 1 }]))
  const forest = nest(views.map(({ circle }) => circle)).map((node) => toPack(node, byId))
  const { r, nodes } = pack(forest)
  const size = Math.ceil(2 * (r + 4))
  const roles = views.reduce((sum, view) => sum + view.roles.length, 0)
  return (
    <Drawing
      title={texts.picture}
      description={texts.pictureText(
        writtenNumber(views.length, locale),
        writtenNumber(roles, locale),
      )}
      width={size}
      height={size}
    >
      <g transform={`translate(${size / 2} ${size / 2})`}>
        {nodes.map((node) => (
          <Packed node={node} />
        ))}
      </g>
    </Drawing>
  )
}

function toPack(
  { circle, children }: CircleNode<CircleView['circle']>,
  byId: ReadonlyMap<string, { view: CircleView; rank: number }>,
): ToPack<Item> {
  const known = byId.get(circle.id)
  return {
    item: { kind: 'circle', rank: known?.rank ?? 0, name: circle.name },
    children: [
      ...children.map((child) => toPack(child, byId)),
      ...(known?.view.roles ?? []).map((view, at) => ({
        item: { kind: 'role' as const, view, letter: roleLetter(at) },
        r: 20,
        children: [],
      })),
    ],
  }
}

function Packed({ node }: { node: PackedNode<Item> }) {
  const { x, y, r, item } = node
  if (item.kind === 'role') {
    const isHeld = item.view.holders.length > 0
    return (
      <>
        <circle
          cx={round(x)}
          cy={round(y)}
          r={round(r)}
          stroke-dasharray={isHeld ? undefined : '4 3'}
          {...(isHeld ? paint('action', 'action', 2) : paint('sheet', 'line-strong', 2))}
        />
        <text
          x={round(x)}
          y={round(y + 7)}
          font-size="19"
          font-weight="700"
          text-anchor="middle"
          {...paint(isHeld ? 'sheet' : 'ink')}
        >
          {item.letter}
        </text>
      </>
    )
  }
  // The name runs along the edge, inside; it is left to the table when it is too long.
  const arc = r - 25
  const fits = item.name.length * 9 < Math.PI * arc * 1.3
  return (
    <>
      <circle
        cx={round(x)}
        cy={round(y)}
        r={round(r)}
        {...paint(node.depth % 2 === 0 ? 'paper' : 'land', 'line-strong', 2)}
      />
      {fits ? (
        <>
          <path
            id={`cercle-${item.rank}`}
            fill="none"
            d={`M ${round(x)} ${round(y + arc)} A ${round(arc)} ${round(arc)} 0 0 1 ${round(x)} ${round(y - arc)} A ${round(arc)} ${round(arc)} 0 0 1 ${round(x)} ${round(y + arc)}`}
          />
          <text font-size="17" font-weight="600" text-anchor="middle" {...paint('ink')}>
            <textPath href={`#cercle-${item.rank}`} startOffset="50%">
              {`${item.rank} · ${item.name}`}
            </textPath>
          </text>
        </>
      ) : (
        <text
          x={round(x)}
          y={round(y - arc + 8)}
          font-size="17"
          font-weight="600"
          text-anchor="middle"
          {...paint('ink')}
        >
          {item.rank}
        </text>
      )}
      {node.children.map((child) => (
        <Packed node={child} />
      ))}
    </>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
