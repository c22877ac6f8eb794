import { patchAnswers } from '@/lib/server/handlers/answers'

export const PATCH = patchAnswers
