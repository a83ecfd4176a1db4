import type { Frame } from '#kit/frame.ts'
import { Band } from '#ui/Band/Band.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Forms } from './style/Forms.tsx'
import { Colours, Typefaces } from './style/Foundations.tsx'
import { Lists } from './style/Lists.tsx'
import { Lines, Pictures } from './style/Pictures.tsx'
import { Buttons, Pieces } from './style/Pieces.tsx'
import { Questions } from './style/Questions.tsx'
import { TextSamples } from './style/Texts.tsx'
import { styleTexts } from './style/texts.ts'

const themes = { clair: 'light', sombre: 'dark' } as const

/** Every component in every state: looked at by people, by axe, and in photographs. */
export function StylePage({ frame }: { frame: Frame }) {
  const texts = styleTexts[frame.locale]
  const asked = new URLSearchParams(frame.path.split('?')[1]).get('theme')
  const theme = asked === 'clair' || asked === 'sombre' ? themes[asked] : undefined
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: 'Ouvroir', href: '/' }, { label: texts.crumb }]}
      theme={theme}
      wide
    >
      <FilterLinks
        label={texts.themes}
        links={[
          { label: texts.system, href: '/style', current: theme === undefined },
          { label: texts.light, href: '/style?theme=clair', current: theme === 'light' },
          { label: texts.dark, href: '/style?theme=sombre', current: theme === 'dark' },
        ]}
      />
      <Colours locale={frame.locale} />
      <Typefaces locale={frame.locale} />
      <Lines frame={frame} />
      <Pictures frame={frame} />
      <Buttons frame={frame} />
      <Pieces frame={frame} />
      <Lists frame={frame} />
      <Forms frame={frame} />
      <Questions frame={frame} />
      <TextSamples frame={frame} />
      <Band title={texts.band}>
        <p>{texts.bandSaid}</p>
      </Band>
    </Layout>
  )
}
