import type { FormState } from '#kit/form.ts'
import { hasProblems } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../../paths.ts'
import { homeTexts } from '../../texts/home.ts'
import type { Answers } from '../answers.ts'
import { propose } from '../designs.ts'
import { designTexts, obstacleTexts } from '../texts/designs.ts'
import { questionTexts } from '../texts/questions.ts'
import { DesignSection } from './DesignSection.tsx'
import { GuideForm } from './GuideForm.tsx'

export interface GuidePageProps {
  readonly frame: Frame
  readonly form: FormState
  /** Undefined until the six questions have an answer. */
  readonly answers: Answers | undefined
}

/** The six questions; once they are answered, what fits comes first. */
export function GuidePage({ frame, form, answers }: GuidePageProps) {
  const { locale } = frame
  const texts = questionTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: homeTexts[locale].title, href: paths.home },
        { label: homeTexts[locale].guide.short },
      ]}
      refused={hasProblems(form)}
    >
      {answers ? (
        <>
          <Found frame={frame} answers={answers} />
          <h2 id="questions">{texts.yourAnswers}</h2>
        </>
      ) : null}
      <Notice tone="info" title={texts.kept}>
        <p>{texts.keptWhy}</p>
      </Notice>
      <GuideForm frame={frame} form={form} submit={texts.submit} />
    </Layout>
  )
}

function Found({ frame, answers }: { frame: Frame; answers: Answers }) {
  const { locale } = frame
  const texts = questionTexts[locale]
  const { fits, aside, describesOnly } = propose(answers)
  return (
    <>
      {describesOnly ? (
        <Notice tone="caution" title={texts.describesOnly}>
          <p>{texts.describesWhy}</p>
          <p>{texts.wayOut}</p>
        </Notice>
      ) : null}
      <p>
        {texts.found(fits.length)}. {fits.length > 1 ? texts.best : null}{' '}
        <a href="#questions">{texts.change}</a>
      </p>
      {fits.map((design) => (
        <DesignSection locale={locale} design={design} answers={answers} />
      ))}
      <h2>{texts.next}</h2>
      <p>
        <ButtonLink href={paths.indicators}>{texts.nextLink}</ButtonLink>
      </p>
      {aside.length > 0 ? (
        <>
          <h2>{texts.aside}</h2>
          <ul>
            {aside.map(({ design, because }) => (
              <li>
                <strong>{designTexts[locale][design].name}</strong>
                {colon[locale]}
                {obstacleTexts[locale][because]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
