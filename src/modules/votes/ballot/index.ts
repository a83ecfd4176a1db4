/** What this sub-room does and shows for the others. */
export { castBallot } from './actions/cast-ballot.ts'
export { readLetterCode, readLetterFault } from './actions/read-letter-code.ts'
export { choiceWords } from './pages/ChoiceFields.tsx'
