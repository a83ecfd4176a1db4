import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const glanceTexts = defineTexts(
  {
    mandates: (count: number) => counted(count, 'mandat finit', 'mandats finissent'),
    mandatesWhy: 'Dans les six mois : prévoir qui prend la suite',
  },
  {
    mandates: (count: number) => numbered(count, 'mandates ending', 'en'),
    mandatesWhy: 'Within six months: prepare who comes next',
  },
)
