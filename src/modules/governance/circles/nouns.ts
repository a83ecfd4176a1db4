/** What things are here, for the others: pure, with their words. */
export { circleTemplates, type TemplateName } from './template.ts'
export { templateTexts } from './texts/templates.ts'
