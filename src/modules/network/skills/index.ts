/** What this sub-room does and shows for the others. */
export { askSkills } from './actions/ask-skills.ts'
export { stateSkills } from './actions/state-skills.ts'
export { languageList, skillList } from './pages/skill-words.ts'
export {
  deleteStatement,
  deleteStatements,
  deleteStatementsBefore,
  exportStatement,
  findStatement,
  listStatements,
} from './store/skills.ts'
