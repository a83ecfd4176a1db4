import { mayReadDrafts } from '../../protocol-permissions.ts'
import type { ExperimentSection } from '../../routes/section.ts'
import { textIn } from '../../template/nouns.ts'
import { AdoptLink, ProtocolSummary } from '../pages/ProtocolSummary.tsx'
import { readableProtocol } from './load.ts'

/** The protocol in short, on the page of the experiment. */
export const protocolSection: ExperimentSection = {
  name: 'protocol',
  place: 'main',
  order: 300,
  draw: async ({ ctx, experiment, frame }) => {
    const { protocol, freeze } = await readableProtocol(ctx, experiment)
    if (!protocol || (!freeze && !mayReadDrafts(ctx.person, experiment))) return undefined
    return (
      <ProtocolSummary
        frame={frame}
        experiment={experiment}
        hypothesis={textIn(protocol.content['hypothesis'])}
        freeze={freeze}
      />
    )
  },
}

/** “Adopt this protocol”, beside the page, once it can be. */
export const protocolAdoptSection: ExperimentSection = {
  name: 'protocol-adopt',
  place: 'aside',
  order: 900,
  draw: async ({ ctx, experiment, frame }) => {
    if (experiment.visibility !== 'published') return undefined
    const { freeze } = await readableProtocol(ctx, experiment)
    return freeze ? <AdoptLink frame={frame} experiment={experiment} /> : undefined
  },
}
