import type { Frame } from '#kit/frame.ts'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { ruleTexts } from '../texts/rule.ts'

export type DrawStep = 'rule' | 'features' | 'trial'

/** The pages of the preparation, as links: each has its own address. */
export function DrawSteps({ frame, draw, step }: { frame: Frame; draw: Draw; step: DrawStep }) {
  const texts = ruleTexts[frame.locale]
  const links = [
    { step: 'rule', label: texts.stepRule, href: drawPaths.rule(draw.slug) },
    { step: 'features', label: texts.stepFeatures, href: drawPaths.features(draw.slug) },
    { step: 'trial', label: texts.stepTrial, href: drawPaths.trial(draw.slug) },
  ]
  return (
    <Tabs
      label={texts.steps}
      links={links.map((link) => ({ ...link, current: link.step === step }))}
    />
  )
}
