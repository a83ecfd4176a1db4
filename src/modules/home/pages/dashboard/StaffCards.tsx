import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { paths as experimentPaths } from '#modules/experiments/index.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Cards } from '#ui/Card/Cards.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import type { Glance, Noted } from '../../dashboard.ts'
import { dashboardTexts } from '../../texts/dashboard.ts'

interface StaffProps {
  readonly locale: Locale
  readonly glance: Glance
  readonly late: readonly Noted[]
  readonly mandates: readonly Noted[]
}

/** For the team: what is late, which mandates end, the house in a few figures. */
export function StaffCards({ locale, glance, late, mandates }: StaffProps) {
  const texts = dashboardTexts[locale]
  return (
    <Cards>
      <Card title={texts.late}>
        {late.length === 0 ? <p>{texts.noLate}</p> : <LinkList items={late} />}
      </Card>
      <Card title={texts.mandates}>
        {mandates.length === 0 ? <p>{texts.noMandate}</p> : <LinkList items={mandates} />}
        <p class="card-foot">
          <a href={peoplePaths.mandatesEnding}>{texts.allMandates}</a>
        </p>
      </Card>
      <Card title={texts.glance}>
        <LinkList items={glanceLinks(glance, locale)} />
      </Card>
    </Cards>
  )
}

/** What is none is left out, the first line excepted: an empty house says so. */
function glanceLinks(glance: Glance, locale: Locale): readonly Noted[] {
  const texts = dashboardTexts[locale]
  const { portfolioBy, toReview, list } = experimentPaths
  const say = (count: number, words: (written: string, many: boolean) => string) =>
    words(writtenNumber(count, locale), count > 1)
  const lines: readonly (readonly [number, Noted])[] = [
    [1, { label: say(glance.published, texts.published), href: list }],
    [glance.toReview, { label: say(glance.toReview, texts.toRead), href: toReview }],
    [
      glance.late,
      { label: say(glance.late, texts.lateCount), href: portfolioBy({ vue: 'en-retard' }) },
    ],
    [
      glance.seeking,
      { label: say(glance.seeking, texts.seeking), href: portfolioBy({ vue: 'cherche' }) },
    ],
    [
      glance.stopped,
      { label: say(glance.stopped, texts.stopped), href: portfolioBy({ vue: 'arretees' }) },
    ],
    [glance.sheets, { label: say(glance.sheets, texts.sheets), href: resourcePaths.list }],
  ]
  return lines.filter(([count]) => count > 0).map(([, line]) => line)
}
