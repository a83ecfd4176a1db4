import { challengeNames } from '#kit/challenge.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { indicatorPath, paths, takeIndicatorPath } from '../../paths.ts'
import { homeTexts } from '../../texts/home.ts'
import { takeTexts } from '../../texts/take.ts'
import {
  aspectNames,
  type Indicator,
  type IndicatorPart,
  momentNames,
  sourceNames,
} from '../indicator.ts'
import { indicatorTexts } from '../texts/indicators.ts'

interface LibraryPageProps {
  readonly frame: Frame
  readonly shown: ShownList<Indicator>
}

export function LibraryPage({ frame, shown }: LibraryPageProps) {
  const { locale } = frame
  const texts = indicatorTexts[locale]
  const isTable = shown.view.values['forme'] === 'table'
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: homeTexts[locale].title, href: paths.home },
        { label: homeTexts[locale].indicators.short },
      ]}
    >
      <p>
        <a href={paths.guide}>{texts.guide}</a>
      </p>
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.empty, text: texts.emptyText }}
        drawn={
          isTable
            ? undefined
            : shown.rows.map((indicator) => (
                <div id={indicator.key}>
                  <IndicatorCard locale={locale} indicator={indicator} />
                </div>
              ))
        }
      />
    </Layout>
  )
}

/** What it says and what it does not stand side by side; the rest is folded. */
function IndicatorCard({ locale, indicator }: { locale: Locale; indicator: Indicator }) {
  const texts = indicatorTexts[locale]
  const { words } = indicator
  const fact = (part: IndicatorPart) => ({ name: texts.part[part], value: words[part][locale] })
  return (
    <Card title={words.name[locale]} eyebrow={aspectNames[locale][indicator.aspect]}>
      <Facts
        items={[
          fact('says'),
          fact('leavesOut'),
          fact('unit'),
          {
            name: texts.source,
            value: `${sourceNames[locale][indicator.source]}. ${words.where[locale]}`,
          },
          {
            name: texts.moments,
            value: indicator.moments.map((moment) => momentNames[locale][moment]).join(', '),
          },
        ]}
      />
      <Disclosure summary={texts.more}>
        <Facts
          items={[
            fact('target'),
            fact('reason'),
            fact('failure'),
            fact('pitfalls'),
            {
              name: texts.challenge,
              value: (
                <ul>
                  {indicator.challenges.map((challenge) => (
                    <li>{challengeNames[locale][challenge]}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Disclosure>
      <p>
        <a href={indicatorPath(indicator.key)} aria-label={`${texts.link}, ${words.name[locale]}`}>
          {texts.link}
        </a>
      </p>
      <p>
        <a
          href={takeIndicatorPath(indicator.key)}
          aria-label={`${takeTexts[locale].takeIndicator}, ${words.name[locale]}`}
        >
          {takeTexts[locale].takeIndicator}
        </a>
      </p>
    </Card>
  )
}
