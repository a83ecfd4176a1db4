import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CopyText } from '#ui/CopyText/CopyText.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { takePlanPath } from '../../paths.ts'
import { takeTexts } from '../../texts/take.ts'
import type { Answers } from '../answers.ts'
import type { Design } from '../designs.ts'
import { sayEffect } from '../effect-words.ts'
import { examplePlan, plannedRow } from '../example-plan.ts'
import { smallestEffect } from '../smallest-effect.ts'
import { designTexts, testTexts } from '../texts/designs.ts'
import { effectTexts } from '../texts/effect.ts'
import { questionTexts } from '../texts/questions.ts'
import { DesignDrawing } from './DesignDrawing.tsx'

interface DesignSectionProps {
  readonly locale: Locale
  readonly design: Design
  readonly answers: Answers
}

/** One way to evaluate: two sentences, a drawing, what one will be able to say, and how small an effect it shows. */
export function DesignSection({ locale, design, answers }: DesignSectionProps) {
  const texts = questionTexts[locale]
  const own = designTexts[locale][design]
  return (
    <section id={design}>
      <h2>{own.name}</h2>
      <p>{own.what}</p>
      <DesignDrawing design={design} locale={locale} />
      <h3>{texts.say}</h3>
      <p>{own.say}</p>
      <h3>{texts.wrong}</h3>
      <p>{own.wrong}</p>
      <Effect {...{ locale, design, answers }} />
      {design === 'case-study' ? <Tests locale={locale} /> : null}
      <Plan {...{ locale, design, answers }} />
      <Take {...{ locale, design, answers }} />
    </section>
  )
}

function Effect({ locale, design, answers }: DesignSectionProps) {
  const texts = questionTexts[locale]
  const effect = smallestEffect(design, answers)
  const words = sayEffect(design, answers, effect, locale)
  if (!words) return null
  return (
    <>
      <h3>{texts.smallest}</h3>
      <p>
        <strong>{words.sentence}</strong>
      </p>
      {effect.kind === 'computed' ? <p>{effectTexts[locale].orLess}</p> : null}
      {words.supposed.length > 0 ? (
        <Disclosure summary={texts.supposed}>
          <ul>
            {words.supposed.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}

/** To the protocol that will freeze it; a case study computes nothing. */
function Take({ locale, design, answers }: DesignSectionProps) {
  const fields = examplePlan(design, answers)
  if (!fields) return null
  return (
    <p>
      <ButtonLink href={takePlanPath(plannedRow(design, fields))} tone="quiet">
        {takeTexts[locale].takeDesign(designTexts[locale][design].name)}
      </ButtonLink>
    </p>
  )
}

function Tests({ locale }: { locale: Locale }) {
  const texts = questionTexts[locale]
  return (
    <>
      <h3>{texts.tests}</h3>
      <p>{texts.testsLead}</p>
      {Object.values(testTexts[locale]).map(({ name, proves, example }) => (
        <>
          <h4>{name}</h4>
          <p>{proves}</p>
          <p>
            <em>{texts.example}</em>
            {colon[locale]}
            {example}
          </p>
        </>
      ))}
    </>
  )
}

function Plan({ locale, design, answers }: DesignSectionProps) {
  const texts = questionTexts[locale]
  const plan = examplePlan(design, answers)
  if (!plan) return null
  return (
    <Disclosure summary={texts.plan}>
      <p>{texts.planWhy}</p>
      <CopyText locale={locale} text="ouvroir trials analyse donnees.csv --plan plan.json" />
      <pre lang="en">{JSON.stringify(plan, undefined, 2)}</pre>
    </Disclosure>
  )
}
