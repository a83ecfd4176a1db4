/** What things are here, for the others: pure, with their words. */
export {
  freshnessOf,
  type Language,
  languages,
  type Skill,
  type SkillForm,
  skills,
  staleBefore,
} from './skill.ts'
export { languageNames, skillNames, skillTexts } from './texts/skill.ts'
