import type { Locale } from '#kit/texts.ts'
import { paths as experimentPaths } from '#modules/experiments/index.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { paths } from '../../paths.ts'
import { dashboardTexts } from '../../texts/dashboard.ts'

/** The first day of a house: four gestures, in order. */
export function FirstSteps({ locale }: { locale: Locale }) {
  const { firstTitle, first } = dashboardTexts[locale]
  return (
    <Card title={firstTitle} tone="accent">
      <Steps
        items={[
          { title: first.team, href: peoplePaths.invite, note: first.teamNote },
          { title: first.publisher, href: paths.publisher, note: first.publisherNote },
          { title: first.experiment, href: experimentPaths.create, note: first.experimentNote },
          { title: first.open, href: experimentPaths.propose, note: first.openNote },
        ]}
      />
    </Card>
  )
}
