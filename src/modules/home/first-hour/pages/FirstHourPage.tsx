import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { paths } from '../../paths.ts'
import { firstHourTexts } from '../../texts/first-hour.ts'
import { nextStep, type Standing, type StandingStep } from '../first-hour.ts'

interface FirstHourProps {
  readonly frame: Frame
  readonly steps: readonly StandingStep[]
  readonly isAway: boolean
}

const tones: Readonly<Record<Standing, Tone>> = {
  done: 'good',
  skipped: 'neutral',
  'to-do': 'caution',
}

/** What a new house is set up with: each step says where it stands, and leads to where it is made. */
export function FirstHourPage({ frame, steps, isAway }: FirstHourProps) {
  const texts = firstHourTexts[frame.locale]
  const left = steps.filter(({ standing }) => standing === 'to-do').length
  const next = nextStep(steps)
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead(left)}>
      <Steps
        titled
        items={steps.map((step) => ({
          title: step.title,
          state: step === next ? 'current' : step.standing === 'done' ? 'done' : 'ahead',
          note: <StepNote frame={frame} step={step} isNext={step === next} />,
        }))}
      />
      <ActionButton
        frame={frame}
        action={paths.firstHourAway}
        label={isAway ? texts.bringBack : texts.putAway}
        fields={{ away: isAway ? 'no' : 'yes' }}
      />
    </Layout>
  )
}

function StepNote(props: { frame: Frame; step: StandingStep; isNext: boolean }) {
  const { frame, step, isNext } = props
  const { standing } = step
  const texts = firstHourTexts[frame.locale]
  const skips = standing === 'to-do'
  return (
    <>
      <p>
        <Badge tone={tones[standing]}>{texts.standings[standing]}</Badge> {step.state}
      </p>
      {standing === 'done' ? (
        <p>
          <a href={step.href}>{step.link}</a>
        </p>
      ) : (
        <>
          <p>{step.why}</p>
          <div class="actions">
            <ButtonLink href={step.href} tone={isNext ? 'action' : 'quiet'}>
              {step.link}
            </ButtonLink>
            <ActionButton
              frame={frame}
              action={paths.skipStep}
              label={skips ? texts.skip : texts.resume}
              spoken={skips ? texts.skipOf(step.title) : texts.resumeOf(step.title)}
              fields={{ step: step.key, way: skips ? 'skip' : 'resume' }}
            />
          </div>
        </>
      )}
    </>
  )
}
