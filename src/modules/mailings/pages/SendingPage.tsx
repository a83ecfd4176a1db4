import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import type { Mailing } from '../mailing.ts'
import { paths } from '../paths.ts'
import { type Counts, progressOf, recipientStates } from '../recipient.ts'
import { sendingTexts } from '../texts/sending.ts'

export interface SendingProps {
  readonly frame: Frame
  readonly mailing: Mailing
  readonly counts: Counts
}

/** How far a letter is, and what became of each. */
export function SendingPage({ frame, mailing, counts }: SendingProps) {
  const texts = sendingTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  const { done, total } = progressOf(counts)
  return (
    <Layout
      frame={frame}
      title={mailing.title}
      crumbs={[{ label: texts.sendings, href: paths.sendings }]}
    >
      <LiveRegion subject={`mailing:${mailing.id}`}>
        <Facts
          items={[
            { name: texts.state, value: texts.states[mailing.state] },
            ...recipientStates
              .filter((state) => counts[state] > 0)
              .map((state) => ({
                name: texts.recipientStates[state],
                value: number(counts[state]),
              })),
          ]}
        />
        {total > 0 && (
          <Progress
            label={texts.progress}
            value={done}
            max={total}
            text={texts.progressText(number(done), number(total))}
          />
        )}
      </LiveRegion>
    </Layout>
  )
}
