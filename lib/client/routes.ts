/**
 * Method and path of each endpoint the browser calls. Repeated here because the declarations in lib/api bring zod along,
 * which the browser does not need; a test compares the two.
 */
export const ROUTES = {
  startPlan: { method: 'POST', path: '/api/v1/plans' },
  startSample: { method: 'POST', path: '/api/v1/plans/sample' },
  importPlan: { method: 'POST', path: '/api/v1/plans/import' },
  readPlan: { method: 'GET', path: '/api/v1/plans/{planId}' },
  renamePlan: { method: 'PATCH', path: '/api/v1/plans/{planId}' },
  deletePlan: { method: 'DELETE', path: '/api/v1/plans/{planId}' },
  readChanges: { method: 'GET', path: '/api/v1/plans/{planId}/changes' },
  saveAnswer: { method: 'PATCH', path: '/api/v1/plans/{planId}/answers/{step}' },
  dropPending: { method: 'DELETE', path: '/api/v1/plans/{planId}/pending/{pendingId}' },
  addProfile: { method: 'POST', path: '/api/v1/plans/{planId}/profiles' },
  removeProfile: { method: 'DELETE', path: '/api/v1/plans/{planId}/profiles/{digest}' },
  signOff: { method: 'POST', path: '/api/v1/plans/{planId}/sign-offs' },
  acknowledge: { method: 'POST', path: '/api/v1/plans/{planId}/acknowledgements' },
  listComments: { method: 'GET', path: '/api/v1/plans/{planId}/comments' },
  addComment: { method: 'POST', path: '/api/v1/plans/{planId}/comments' },
  changeComment: { method: 'PATCH', path: '/api/v1/plans/{planId}/comments/{commentId}' },
  assignStep: { method: 'PATCH', path: '/api/v1/plans/{planId}/assignments/{step}' },
  moveReview: { method: 'POST', path: '/api/v1/plans/{planId}/review' },
  listVersions: { method: 'GET', path: '/api/v1/plans/{planId}/versions' },
  nameVersion: { method: 'POST', path: '/api/v1/plans/{planId}/versions' },
  compareMoments: { method: 'GET', path: '/api/v1/plans/{planId}/compare' },
  restoreStep: { method: 'POST', path: '/api/v1/plans/{planId}/steps/{step}/restore' },
  listLinks: { method: 'GET', path: '/api/v1/plans/{planId}/links' },
  createLink: { method: 'POST', path: '/api/v1/plans/{planId}/links' },
  changeLink: { method: 'PATCH', path: '/api/v1/plans/{planId}/links/{linkId}' },
  rotateLink: { method: 'POST', path: '/api/v1/plans/{planId}/links/{linkId}/rotate' },
  freezePlan: { method: 'PATCH', path: '/api/v1/plans/{planId}/freeze' },
  renewRecovery: { method: 'POST', path: '/api/v1/plans/{planId}/recovery' },
  redeemLink: { method: 'POST', path: '/api/v1/links/{linkId}/redeem' },
  recoverPlan: { method: 'POST', path: '/api/v1/recover' },
  signOut: { method: 'POST', path: '/api/v1/sign-out' },
} as const

export type RouteId = keyof typeof ROUTES
