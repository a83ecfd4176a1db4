import { isAdministrator } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'
import { operationsTexts } from './texts/texts.ts'

export const operationsModule: Module = {
  name: 'operations',
  routes,
  columns: {},
  navigation: (viewer, locale) => {
    const texts = operationsTexts[locale]
    if (!isAdministrator(viewer)) return []
    return [
      {
        key: 'house',
        title: texts.group,
        links: [
          { label: texts.outbox, href: paths.outbox, public: false },
          { label: texts.activity, href: paths.activity, public: false },
        ],
      },
    ]
  },
}
