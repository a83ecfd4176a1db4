import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayDecideForTheLab, mayEditExperiment } from '../../permissions.ts'
import { protocolFreezingTexts } from '../../protocol/nouns.ts'

interface FreezingPublicProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly hiddenReason: string | undefined
}

/** Before a hidden experiment is frozen: what publishing shows, and to whom; or why it stays hidden. */
export function FreezingPublic({ frame, experiment, hiddenReason }: FreezingPublicProps) {
  const texts = protocolFreezingTexts[frame.locale]
  const { slug } = experiment
  return (
    <section>
      <h2>{texts.becomesPublic}</h2>
      <p>{texts.becomesPublicText}</p>
      <Actions>
        {mayEditExperiment(frame.viewer, experiment) && experiment.visibility === 'draft' ? (
          <ActionButton
            frame={frame}
            action={paths.publish(slug)}
            label={texts.publishNow}
            tone="action"
          />
        ) : null}
        {mayDecideForTheLab(frame.viewer) && hiddenReason === undefined ? (
          <ButtonLink href={paths.requirement(slug, 'experiment-public')} tone="quiet">
            {texts.keepInside}
          </ButtonLink>
        ) : null}
      </Actions>
    </section>
  )
}
