/** What this sub-room does and shows for the others. */

export { freezeProtocol } from './actions/freeze-protocol.ts'
export { freezeProtocolAmendment } from './actions/freeze-protocol-amendment.ts'
export { openProtocolAmendment } from './actions/open-protocol-amendment.ts'
export { recordProtocolAdoption } from './actions/record-protocol-adoption.ts'
export { abandonUndo } from './actions/undo-abandonment.ts'
export { TogetherLinks, type TogetherLinksProps } from './pages/TogetherLinks.tsx'
