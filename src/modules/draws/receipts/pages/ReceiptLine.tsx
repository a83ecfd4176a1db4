import type { Receipt } from '#engines/sortition/index.ts'
import { shortDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { StationLine } from '#ui/StationLine/StationLine.tsx'
import type { DrawState } from '../../draw.ts'
import { sealTexts } from '../../seals/nouns.ts'

/** The link of the log that reaches each station; one step back takes it away again. */
const stations = [
  { kind: 'rules-published', undone: '' },
  { kind: 'frozen', undone: 'reopened' },
  { kind: 'listed', undone: 'unlisted' },
  { kind: 'committed', undone: '' },
  { kind: 'drawn', undone: '' },
  { kind: 'closed', undone: '' },
] as const

/** What was fixed when, at one glance. */
export function ReceiptLine(props: {
  readonly locale: Locale
  readonly state: DrawState
  readonly publishedAt: Date | undefined
  readonly log: Receipt['log']
}) {
  const { locale, log } = props
  const texts = sealTexts[locale]
  const reached = stations.map(({ kind, undone }) => {
    const at = log.findLastIndex((link) => link.kind === kind)
    const isUndone = log.findLastIndex((link) => link.kind === undone) > at
    const own = at < 0 || isUndone ? undefined : log[at]
    // Draws older than their log say it by their date.
    return own ? new Date(own.at) : kind === 'rules-published' ? props.publishedAt : undefined
  })
  const last = reached.findLastIndex((on) => on !== undefined)
  return (
    <StationLine
      locale={locale}
      size="full"
      title={texts.line}
      stations={reached.map((on, rank) => ({
        label: texts.stations[rank] ?? '',
        date: on && shortDay(on, locale, undefined),
        state:
          props.state === 'void' && rank === last
            ? 'stopped'
            : on
              ? 'done'
              : rank === last + 1 && props.state !== 'void'
                ? 'current'
                : 'ahead',
      }))}
    />
  )
}
