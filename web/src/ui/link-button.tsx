import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

/** A link that looks like a button: it goes somewhere, so it can be opened in a tab of its own. */
export const LinkButton = createLink((props: ButtonProps) => <Button {...props} />);
