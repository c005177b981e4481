export const submitLeave = 1;
