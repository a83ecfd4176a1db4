import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import type { ProtocolFreeze } from '../protocol.ts'
import { protocolTexts } from '../texts/protocol.ts'

export interface ProtocolSummaryProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly hypothesis: string
  readonly freeze: ProtocolFreeze | undefined
}

/** The protocol in short: its hypothesis, what was frozen, where to read it. */
export function ProtocolSummary({ frame, experiment, hypothesis, freeze }: ProtocolSummaryProps) {
  const texts = protocolTexts[frame.locale]
  const { slug } = experiment
  return (
    <section>
      <h2>{texts.title}</h2>
      <div class="card plain">
        {hypothesis === '' ? null : (
          <p>
            <strong>{texts.hypothesis}</strong> <ProseWords markdown={hypothesis} />
          </p>
        )}
        {freeze ? (
          <div class="protocol-frozen">
            <p>
              <Badge tone="good">{texts.frozen}</Badge> {texts.olderTitle(freeze.version)},{' '}
              {writtenInstant(freeze.frozenAt, frame.locale)}
            </p>
            <p>{texts.frozenMeans}</p>
            <p>
              <a href={protocolPaths.verify(slug)}>{texts.verifyText}</a>
            </p>
          </div>
        ) : (
          <p>
            <Badge tone="neutral">{texts.draft}</Badge> {texts.leadDraft}
          </p>
        )}
        {freeze?.amends === undefined ? null : <p>{texts.amendment(freeze.reason)}</p>}
        <p>
          <a href={protocolPaths.read(slug)}>{texts.readProtocol}</a>
          {freeze?.amends === undefined ? null : (
            <>
              {' · '}
              <a href={protocolPaths.differencesOf(slug, freeze.amends, freeze.version)}>
                {texts.history}
              </a>
            </>
          )}
        </p>
      </div>
    </section>
  )
}

export function AdoptLink({ frame, experiment }: { frame: Frame; experiment: Experiment }) {
  return (
    <p>
      <ButtonLink href={protocolPaths.adopt(experiment.slug)} tone="quiet">
        {protocolTexts[frame.locale].adopt}
      </ButtonLink>
    </p>
  )
}
