/** The department that only the canary files for: nobody belongs to it, and what is filed in it is not counted. */
export const CANARY_DEPARTMENT = 'canary';
