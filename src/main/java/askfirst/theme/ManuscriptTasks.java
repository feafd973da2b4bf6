package askfirst.theme;

import askfirst.theme.ManuscriptPlaces.Form;
import org.commonmark.ext.task.list.items.TaskListItemMarker;

/// The box in front of a task: a form control on a page, a sign in feeds and mails, which may hold no controls.
final class ManuscriptTasks {
    private ManuscriptTasks() {}

    static void append(StringBuilder out, TaskListItemMarker task, Form form, Surroundings.BodyWords words) {
        if (form == Form.ABSOLUTE) {
            out.append(task.isChecked() ? "☑ " : "☐ ");
            return;
        }
        out.append("<input type=\"checkbox\" disabled aria-label=\"");
        HtmlText.append(out, task.isChecked() ? words.taskDone() : words.taskOpen());
        out.append(task.isChecked() ? "\" checked> " : "\"> ");
    }
}
